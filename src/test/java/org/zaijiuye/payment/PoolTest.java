package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.zaijiuye.records.LineState;

@DisplayName("同一资金池：同一人同一月份只应发一次")
class PoolTest extends BatchDesk {

    @Test
    @DisplayName("第二笔同月明细由数据库拒绝；前一笔不再应发（停发待追回）后才能占用该月")
    void a_month_is_owed_once_in_its_pool() {
        var payee = payees.granted(NOVEMBER, 18);
        payBatch();
        assertThat(only(payee).state()).isEqualTo(LineState.PAID);

        assertThatThrownBy(() -> another(payee.key(), payee.personId())).isInstanceOf(DuplicateKeyException.class);

        payees.left(payee, LocalDate.of(2025, 11, 20), EARLIER);
        another(payee.key(), payee.personId());
        assertThat(sql.sql("select count(*) from payment_line where pool_key is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        sql.sql("delete from payment_line where kind = 'OTHER'").update();
    }

    /** Another kind of money of the same pool, for the same month. */
    private void another(long award, long person) {
        sql.sql("""
                        insert into payment_line (award_id, person_id, office, kind, pool, pool_key, pay_month, month_index,
                            amount, parameters, state)
                        select award_id, person_id, office, 'OTHER', pool, concat(person_id, ':', pool, ':', pay_month),
                            pay_month, 1, amount, '[]', 'DUE' from payment_line where award_id = ? and person_id = ?
                        """).params(award, person).update();
    }
}
