package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Registrations;

/** Whether somebody may begin an internship on a day, and whether a post takes anybody. */
@Component
class InternshipEligibility {

    private final InternshipWishes wishes;
    private final InternshipPosts posts;
    private final InternshipApplications applications;
    private final InternshipAgreements agreements;
    private final Employments employments;

    InternshipEligibility(
            InternshipWishes wishes,
            InternshipPosts posts,
            InternshipApplications applications,
            InternshipAgreements agreements,
            Employments employments) {
        this.wishes = wishes;
        this.posts = posts;
        this.applications = applications;
        this.agreements = agreements;
        this.employments = employments;
    }

    /** @throws Rejected with the reason why the person may not */
    InternshipWish require(long person, LocalDate start) {
        var openKey = Registrations.openKey(person);
        var wish = wishes.findByPersonId(person)
                .filter(each -> !start.isAfter(each.eligibleUntil()))
                .filter(each -> employments.findByOpenKey(openKey).isEmpty())
                .orElseThrow(() -> refusal("该人员不是见习对象，或者起始日期已过见习资格的最后一日，或者已经就业。请核对后重新登记。"));
        if (agreements.existsByPersonIdAndCompletedTrue(person)) {
            throw refusal("该人员已经完成过就业见习，不再安排。");
        }
        if (agreements.findByOpenKey(openKey).isPresent()) {
            throw refusal("该人员有尚未结束的见习，请先登记其结束。");
        }
        return wish;
    }

    /** @throws Rejected where the post has ended, or all its places are taken */
    InternshipPost requireFree(String code, LocalDate on) {
        var post = posts.findById(code)
                .filter(each -> !on.isAfter(each.validUntil()))
                .orElseThrow(() -> refusal("见习岗位“" + code + "”不存在或者已停止招收，请换一个。"));
        if (applications.countByPostAndStateIn(code, ApplicationState.PLACED) >= post.places()) {
            throw refusal("见习岗位“" + code + "”的名额已满，请换一个。");
        }
        return post;
    }

    private static Rejected refusal(String sentence) {
        return new Rejected(422, sentence, List.of());
    }
}
