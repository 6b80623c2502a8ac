package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.Race;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.NotAllowed;

@DisplayName("“一对一”职业指导：最后一个时段")
class LastSlotTest extends Counter {

    @Autowired
    private Appointments appointments;

    @Autowired
    private Bookings bookings;

    @Test
    @DisplayName("五十人同抢最后一个时段：恰好一人约到")
    void the_last_slot_is_booked_once() {
        var people = new ArrayList<Long>();
        for (var i = 0; i < 50; i++) {
            people.add(handling(submitted()).personId());
        }
        hall.at("2025-11-04T09:00");
        var slot = Slot.of("E01-202511060900").orElseThrow();
        assertThat(Race.of(people, person -> wins(person, slot))).containsOnlyOnce(true);
        assertThat(bookings.findAll()).hasSize(1);
    }

    private boolean wins(long person, Slot slot) {
        try {
            Collision.again(() -> appointments.book(person, slot));
            return true;
        } catch (NotAllowed taken) {
            assertThat(taken.getMessage()).contains("时段");
            return false;
        }
    }

    private String submitted() {
        var number = Hall.number("RACE");
        submit(number, citizen(""), "2025-11-04T08:00", "{\"item\":\"guidance\",\"guideMode\":\"ONLINE\"}");
        return number + "-04";
    }
}
