package org.zaijiuye.assist.startupsubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.port.BusinessData;

@DisplayName("创业补贴的个体工商户与本人名下全部经营主体的历史")
class OpenedBusinessTest {

    private static final LocalDate LICENCE = LocalDate.of(2025, 3, 15);
    private static final String SHOP =
            "{'uscc':'92371082MA3ABCD123','role':'OPERATOR','status':'OPERATING','licenceDate':'2025-03-15'%s}";

    private static OpenedBusiness business(String... others) throws JsonProcessingException {
        var data = "{'businesses':[" + String.join(",", others) + "]}";
        var read = BusinessData.from(new JsonMapper().readTree(data.replace('\'', '"')));
        return OpenedBusiness.of(Optional.of(read), "92371082MA3ABCD123");
    }

    private static String shop(String more) {
        return SHOP.formatted(more);
    }

    private static String other(String role, String status, String more) {
        return "{'uscc':'91371082MA3ABCD126','role':'%s','status':'%s'%s}".formatted(role, status, more);
    }

    @Test
    void a_single_shop_is_the_first_ever_and_in_business() throws JsonProcessingException {
        var only = business(shop(""));

        assertThat(only.firstEver(LICENCE)).isTrue();
        assertThat(only.operating()).isTrue();
        assertThat(only.operator()).isTrue();
        assertThat(only.licenceDate()).contains(LICENCE);
        assertThat(only.interrupted()).isFalse();
        assertThat(only.abnormal()).isFalse();
    }

    @Test
    @DisplayName("以前的经营者、法定代表人都算，已注销的也算；以后的不算，股东、监事不算")
    void an_earlier_business_blocks_also_if_it_is_closed() throws JsonProcessingException {
        var earlier = ",'licenceDate':'2019-01-01'";
        assertThat(business(shop(""), other("LEGAL_REPRESENTATIVE", "CANCELLED", earlier))
                        .firstEver(LICENCE))
                .isFalse();
        assertThat(business(shop(""), other("OPERATOR", "REVOKED", earlier)).firstEver(LICENCE))
                .isFalse();
        assertThat(business(shop(""), other("SHAREHOLDER", "OPERATING", earlier))
                        .firstEver(LICENCE))
                .isTrue();
        assertThat(business(shop(""), other("OPERATOR", "OPERATING", ",'licenceDate':'2025-03-16'"))
                        .firstEver(LICENCE))
                .isTrue();
        assertThat(business(shop(""), other("OPERATOR", "CANCELLED", "")).firstEver(LICENCE))
                .isNull();
    }

    @Test
    void a_closed_shop_is_not_operating_and_one_that_came_back_was_interrupted() throws JsonProcessingException {
        var closed = business(shop("").replace("OPERATING", "CANCELLED"));
        assertThat(closed.operating()).isFalse();
        assertThat(closed.interrupted()).isFalse();
        assertThat(business(shop(",'endedOn':'2025-08-01'")).interrupted()).isTrue();
        assertThat(business(shop(",'abnormal':true")).abnormal()).isTrue();
        assertThat(business(shop(",'operatorSince':'2025-09-15'")).operatorOn()).isEqualTo("2025-09-15");
    }

    @Test
    void who_is_not_its_operator_is_told_and_silence_tells_nothing() throws JsonProcessingException {
        assertThat(business().operator()).isFalse();
        assertThat(business(shop("").replace("OPERATOR", "SHAREHOLDER")).operator())
                .isFalse();
        var silent = OpenedBusiness.of(Optional.empty(), "92371082MA3ABCD123");
        assertThat(silent.operator()).isTrue();
        assertThat(silent.operating()).isNull();
        assertThat(silent.firstEver(LICENCE)).isNull();
    }
}
