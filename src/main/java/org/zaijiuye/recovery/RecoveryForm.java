package org.zaijiuye.recovery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** A task of a recovery: what it comes to, and who keeps away. */
abstract class RecoveryForm implements UserTaskHandler {

    private final String task;
    private final RecoveryAccounts accounts;
    private final RecoveryView sheet;
    private final ServicePersons served;
    private final Persons persons;

    RecoveryForm(String task, RecoveryFormParts parts) {
        this.task = task;
        this.accounts = parts.accounts();
        this.sheet = parts.sheet();
        this.served = parts.served();
        this.persons = parts.persons();
    }

    /** Who has to leave this task to somebody else, as they were the other hand. */
    abstract @Nullable String otherHand(RecoveryCase recovery);

    final RecoveryAccount account(UserTaskContext work) {
        return accounts.of(work.businessKey());
    }

    final RecoveryCase recovery(UserTaskContext work) {
        return account(work).recovery();
    }

    @Override
    public final String task() {
        return task;
    }

    @Override
    public final Optional<String> process() {
        return Optional.of(RecoveryAccounts.PROCESS);
    }

    @Override
    public final Object view(UserTaskContext work) {
        Map<String, Object> view = served.view(work, RecoveryAccounts.PROCESS);
        view.putAll(sheet.of(account(work)));
        return view;
    }

    /** Months and money change while the task waits. */
    @Override
    public final boolean shownAnewWhenTaken() {
        return true;
    }

    @Override
    public final @Nullable String refusal(UserTaskContext work, String user) {
        var own = served.refusal(work, RecoveryAccounts.PROCESS, user);
        if (own != null) {
            return own;
        }
        return Objects.equals(otherHand(recovery(work)), user) ? "职责分离：您办理过本次追回的上一步，请由其他人员复核。" : null;
    }

    @Override
    public final List<String> barred(UserTaskContext work) {
        return Stream.concat(
                        served.barred(work, RecoveryAccounts.PROCESS).stream(),
                        Stream.ofNullable(otherHand(recovery(work))))
                .distinct()
                .toList();
    }

    @Override
    public final void begin(UserTaskContext work) {
        persons.lock(recovery(work).personId());
    }
}
