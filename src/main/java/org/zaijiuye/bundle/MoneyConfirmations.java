package org.zaijiuye.bundle;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zaijiuye.policy.MoneySteps;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Way;
import org.zaijiuye.records.MoneyChanges;
import org.zaijiuye.records.MoneyChanges.MoneyChange;
import org.zaijiuye.records.StaffLog;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** Two administrators for a far money value or another condition of a payment: one sends the table, another confirms it. */
@Service
public record MoneyConfirmations(
        MoneyChanges changes,
        BundleChanges log,
        StaffLog staff,
        ObjectProvider<Item<?>> items,
        PackagedBundle bundle,
        Clock clock) {

    /**
     * What was in force before was judged then.
     *
     * @throws Rejected 422 with every far value; that somebody wanted it is kept
     */
    void check(String sender, List<BundleFile> news) {
        var far = new LinkedHashMap<BundleFile, List<Fault>>();
        news.stream()
                .filter(file -> !file.isBound())
                .filter(file -> log.of(file.fileName()).stream()
                        .noneMatch(version -> version.hash().equals(file.hash())))
                .filter(file -> confirmer(file.fileName(), file.hash())
                        .filter(by -> !by.equals(sender))
                        .isEmpty())
                .forEach(file -> far.put(
                        file, new MoneySteps(items).of(file.fileName(), file.bytes(), confirmed(file.fileName()))));
        far.values().removeIf(List::isEmpty);
        if (!far.isEmpty()) {
            far.forEach((file, steps) -> changes.propose(
                    file.fileName(),
                    file.hash(),
                    file.bytes(),
                    steps.stream().map(Fault::message).toList(),
                    sender));
            var own = far.keySet().stream()
                    .anyMatch(file -> confirmer(file.fileName(), file.hash()).isPresent());
            var remedy = own
                    ? "这份文件是您本人确认的，须由提交人或者其他管理员部署。"
                    : "请核对。确实无误的，由另一位系统管理员（口令不是您设置的）在“流程版本”页面（/admin/bundle）确认这份文件，再由您原样部署一次。";
            var faults = far.values().stream().flatMap(List::stream).toList();
            throw new Rejected(422, "金额变动超过30%或者待遇条件有改动，共" + faults.size() + "处，没有部署。" + remedy, faults);
        }
    }

    /** What came with the program or was confirmed last: small steps that nobody confirmed add up from there. */
    private byte @Nullable [] confirmed(String fileName) {
        var packaged = bundle.byName().get(fileName);
        return log.of(fileName).stream()
                .filter(version -> version.way() == Way.RELEASED
                        || confirmer(fileName, version.hash()).isPresent()
                        || (packaged != null && packaged.hash().equals(version.hash())))
                .findFirst()
                .flatMap(version -> log.content(fileName, version.id()))
                .orElse(null);
    }

    private Optional<String> confirmer(String fileName, String hash) {
        return changes.find(fileName, hash).map(MoneyChange::confirmedBy);
    }

    /**
     * A second person says of exactly this content that it is meant.
     *
     * @throws NotAllowed if it is confirmed already, or proposed by what may be the same person
     */
    public void confirm(String fileName, String hash, String user) {
        var found =
                changes.find(fileName, hash).orElseThrow(() -> new Rejected(404, "没有这份待确认的文件，请刷新页面后核对。", List.of()));
        if (found.proposedBy().equals(user)) {
            throw new NotAllowed("这份文件是您本人提交的，须由另一位系统管理员确认。");
        }
        if (!staff.areTwoPersons(user, LocalDateTime.now(clock), found.proposedBy(), found.proposedAt())) {
            throw new NotAllowed("您和提交人%s的口令有一个是另一个设置的，或者是同一个人设置的，不能由您确认，须由其他系统管理员确认。".formatted(found.proposedBy()));
        }
        if (!changes.confirm(fileName, hash, user)) {
            throw new NotAllowed("这份文件已经由%s确认，不必再确认。".formatted(found.confirmedBy()));
        }
    }
}
