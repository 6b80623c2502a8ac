package org.zaijiuye.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zaijiuye.policy.MoneySteps;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.MoneyChanges;
import org.zaijiuye.records.MoneyChanges.MoneyChange;
import org.zaijiuye.records.StaffLog;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/**
 * Two administrators for a money value that is far from the one before it: one sends the table, another confirms it.
 *
 * @param changes and {@code staff} asked for late; without our own tables nothing is confirmed
 */
@Service
public record MoneyConfirmations(
        ObjectProvider<MoneyChanges> changes, ObjectProvider<Item<?>> items, ObjectProvider<StaffLog> staff) {

    private static final String REMEDY = "请核对。确实无误的，由另一位系统管理员（账号不是您登记的）在“流程版本”页面（/admin/bundle）确认这份文件，再由您原样部署一次。";

    /** @throws UnconfirmedMoney 422 with every far value */
    void check(String sender, List<BundleFile> news, InForce before) {
        var far = news.stream()
                .filter(file -> !file.isBound())
                .filter(file -> confirmer(file).filter(by -> !by.equals(sender)).isEmpty())
                .map(file -> new Table(file, steps(file, before)))
                .filter(table -> !table.steps().isEmpty())
                .toList();
        var faults = far.stream().flatMap(table -> table.steps().stream()).toList();
        if (!faults.isEmpty()) {
            var own = far.stream()
                    .flatMap(table -> confirmer(table.file()).stream())
                    .anyMatch(sender::equals);
            var remedy = own ? "这份文件是您本人确认的，须由提交人或者其他管理员部署。" : REMEDY;
            throw new UnconfirmedMoney("金额变动超过30%，共" + faults.size() + "处，没有部署。" + remedy, faults, sender, far);
        }
    }

    private List<Fault> steps(BundleFile file, InForce before) {
        var old = before.file(file.fileName()).map(BundleFile::bytes).orElse(null);
        return new MoneySteps(items).of(file.fileName(), file.bytes(), old);
    }

    private Optional<String> confirmer(BundleFile file) {
        return changes.stream()
                .flatMap(all -> all.find(file.fileName(), file.hash()).stream())
                .flatMap(found -> Stream.ofNullable(found.confirmedBy()))
                .findFirst();
    }

    void propose(UnconfirmedMoney refused) {
        changes.ifAvailable(all -> refused.tables.forEach(table -> all.propose(
                table.file().fileName(),
                table.file().hash(),
                table.file().bytes(),
                table.steps().stream().map(Fault::message).toList(),
                refused.sender)));
    }

    /** Everything that was ever proposed, newest first. */
    public List<MoneyChange> all() {
        return changes.getObject().all();
    }

    public Optional<byte[]> content(String fileName, String hash) {
        return changes.getObject().content(fileName, hash);
    }

    /**
     * A second person says of exactly this content that it is meant.
     *
     * @throws NotAllowed if it is confirmed already, or proposed by the same person, or by one of
     *     those from whom this person has the account
     */
    public void confirm(String fileName, String hash, String user) {
        var all = changes.getObject();
        var found = all.find(fileName, hash).orElseThrow(() -> new Rejected(404, "没有这份待确认的文件，请刷新页面后核对。", List.of()));
        if (found.proposedBy().equals(user)) {
            throw new NotAllowed("这份文件是您本人提交的，须由另一位系统管理员确认。");
        }
        if (staff.getObject().line(user).contains(found.proposedBy())) {
            throw new NotAllowed("您的账号、岗位或口令是提交人%s给的，不能由您确认，须由其他系统管理员确认。".formatted(found.proposedBy()));
        }
        if (!all.confirm(fileName, hash, user)) {
            throw new NotAllowed("这份文件已经由%s确认，不必再确认。".formatted(found.confirmedBy()));
        }
    }

    /** One table and what is far in it. */
    private record Table(BundleFile file, List<Fault> steps) {}

    /** Tables whose money is far from the value before it and which nobody else has confirmed. */
    static final class UnconfirmedMoney extends Rejected {

        private static final long serialVersionUID = 1L;

        private final transient List<Table> tables;
        private final String sender;

        private UnconfirmedMoney(String title, List<Fault> faults, String sender, List<Table> tables) {
            super(422, title, faults);
            this.sender = sender;
            this.tables = tables;
        }
    }
}
