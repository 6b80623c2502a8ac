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
    private final InternshipAgreements agreements;
    private final Employments employments;

    InternshipEligibility(
            InternshipWishes wishes, InternshipPosts posts, InternshipAgreements agreements, Employments employments) {
        this.wishes = wishes;
        this.posts = posts;
        this.agreements = agreements;
        this.employments = employments;
    }

    /** @throws Rejected with the reason why the person may not */
    InternshipWish require(long person, LocalDate start) {
        var openKey = Registrations.openKey(person);
        var wish = wishes.going(person)
                .filter(each -> !start.isAfter(each.eligibleUntil()))
                .filter(each -> employments.findByOpenKey(openKey).isEmpty())
                .orElseThrow(() -> refusal("该人员不是见习对象，或者起始日期已过见习资格的最后一日，或者已经就业。请核对后重新登记。"));
        if (agreements.existsByPersonIdAndCompletedTrue(person)) {
            throw refusal("该人员已经完成过就业见习，不再安排；可以申请岗位推荐、技能培训。");
        }
        if (agreements.findByOpenKey(openKey).isPresent()) {
            throw refusal("该人员有尚未结束的见习，请先登记其结束。");
        }
        return wish;
    }

    /** @throws Rejected where the post has ended, or all its places are taken */
    InternshipPost requireFree(String code, LocalDate on, long person) {
        var post = posts.findById(code)
                .filter(each -> !on.isAfter(each.validUntil()))
                .orElseThrow(() -> refusal("见习岗位“" + code + "”不存在或者已停止招收，请换一个。"));
        requirePlace(post, person);
        return post;
    }

    /**
     * Gives a person one of the places until the transaction ends; of many who want the last one exactly one gets it.
     *
     * @throws Rejected where others hold them all
     */
    void givePlace(String code, long person) {
        posts.lock(code);
        posts.findById(code).ifPresent(post -> requirePlace(post, person));
    }

    private void requirePlace(InternshipPost post, long person) {
        if (posts.taken(post.code(), person) >= post.places()) {
            throw refusal("见习岗位“" + post.code() + "”的名额已满，请换一个；单位增加名额的，先更新岗位信息。");
        }
    }

    private static Rejected refusal(String sentence) {
        return new Rejected(422, sentence, List.of());
    }
}
