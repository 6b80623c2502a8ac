package org.zaijiuye.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zaijiuye.policy.MoneySteps;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.MoneyChanges;
import org.zaijiuye.records.MoneyChanges.MoneyChange;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** Two administrators for a money value that is far from the one before it: one sends the table, another confirms it. */
@Service
public class MoneyConfirmations {

    private static final String REMEDY = "请核对。确实无误的，由另一位系统管理员在“流程版本”页面（/admin/bundle）确认这份文件，再由您原样部署一次。";

    private final ObjectProvider<MoneyChanges> changes;
    private final MoneySteps steps;

    /** @param changes asked for late; without our own tables nothing is confirmed */
    MoneyConfirmations(ObjectProvider<MoneyChanges> changes, ObjectProvider<Item<?>> items) {
        this.changes = changes;
        this.steps = new MoneySteps(items);
    }

    /** @throws UnconfirmedMoney 422 with every far value */
    void check(@Nullable String user, List<BundleFile> news, InForce before) {
        var sender = user == null ? Deployments.PROGRAM : user;
        var far = news.stream()
                .filter(file -> !file.isBound())
                .map(file -> new Table(file, steps(file, before)))
                .filter(table -> !table.steps().isEmpty() && !isConfirmed(table.file(), sender))
                .toList();
        if (!far.isEmpty()) {
            throw new UnconfirmedMoney(title(far, sender), sender, far);
        }
    }

    private List<Fault> steps(BundleFile file, InForce before) {
        var old = before.file(file.fileName()).map(BundleFile::bytes).orElse(null);
        return steps.of(file.fileName(), file.bytes(), old);
    }

    private boolean isConfirmed(BundleFile file, String sender) {
        return confirmer(file).filter(by -> !by.equals(sender)).isPresent();
    }

    private Optional<String> confirmer(BundleFile file) {
        return changes.stream()
                .flatMap(all -> all.find(file.fileName(), file.hash()).stream())
                .flatMap(found -> Stream.ofNullable(found.confirmedBy()))
                .findFirst();
    }

    private String title(List<Table> far, String sender) {
        var own = far.stream()
                .anyMatch(
                        table -> confirmer(table.file()).filter(sender::equals).isPresent());
        var count = far.stream().mapToInt(table -> table.steps().size()).sum();
        return "金额变动超过30%，共" + count + "处，没有部署。" + (own ? "这份文件是您本人确认的，须由提交人或者其他管理员部署。" : REMEDY);
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
     * @throws NotAllowed if it is confirmed already, or proposed by the same person
     */
    public void confirm(String fileName, String hash, String user) {
        var all = changes.getObject();
        var found = all.find(fileName, hash).orElseThrow(() -> new Rejected(404, "没有这份待确认的文件，请刷新页面后核对。", List.of()));
        if (found.proposedBy().equals(user)) {
            throw new NotAllowed("这份文件是您本人提交的，须由另一位系统管理员确认。");
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

        private UnconfirmedMoney(String title, String sender, List<Table> tables) {
            super(
                    422,
                    title,
                    tables.stream().flatMap(table -> table.steps().stream()).toList());
            this.sender = sender;
            this.tables = tables;
        }
    }
}
