package org.zaijiuye.assist.hardship;

import java.util.Set;
import java.util.stream.Stream;
import org.zaijiuye.person.Age;
import org.zaijiuye.person.Sex;
import org.zaijiuye.port.Register;

/** How it is established that somebody falls into a category; the thresholds stand in the row (policy.md §5.12). */
enum CategoryKind {
    AGE {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return Finding.of(Age.reached(
                    claim.birthDate(),
                    claim.sex() == Sex.F ? category.ageF() : category.ageM(),
                    claim.date(),
                    terms.leapDayRule()));
        }

        @Override
        String requirement(Category category) {
            return "女满%d周岁、男满%d周岁".formatted(category.ageF(), category.ageM());
        }
    },
    AGE_AND_INSURANCE {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return AGE.own(category, claim, terms)
                    .and(() -> insured(category, claim).or(() -> formerState(claim)));
        }

        @Override
        String requirement(Category category) {
            return AGE.requirement(category) + "，且失业保险缴费满" + category.uiMonths() + "个月或者原为国有、集体企业职工";
        }
    },
    URBAN_ZERO_EMPLOYMENT {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            var members = claim.householdMembers().stream().filter(member -> member.counts(claim.date(), terms));
            return Finding.of(!category.urbanOnly() || claim.urban())
                    .and(() -> Finding.of(!claim.householdMembers().isEmpty() && !claim.householdIncome()))
                    .and(() -> all(members.map(HouseholdMember::unemployed)));
        }

        @Override
        String requirement(Category category) {
            return "城镇家庭，有劳动能力和就业愿望的劳动年龄内成员都已登记失业，且没有经营、投资收入";
        }
    },
    RURAL_ZERO_TRANSFER(Register.CIV) {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            var members = claim.householdMembers().stream().filter(member -> member.counts(claim.date(), terms));
            return Finding.of(claim.rural() && !claim.householdMembers().isEmpty())
                    .and(() -> all(members.map(HouseholdMember::notTransferred)))
                    .and(() -> Finding.of(claim.lowIncome()).or(() -> Finding.of(claim.minimumLiving())));
        }

        @Override
        String requirement(Category category) {
            return "农村低收入家庭，没有成员转移到非农岗位就业";
        }
    },
    SINGLE_PARENT {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            var status = claim.maritalStatus();
            var child = claim.householdMembers().stream()
                    .anyMatch(member -> member.relation() == Relation.CHILD && member.minorOn(claim.date(), terms));
            return Finding.of(status != null && status.alone() && child);
        }

        @Override
        String requirement(Category category) {
            return "离婚、丧偶或者未婚，抚养未满" + ADULT + "周岁的子女";
        }
    },
    MINIMUM_LIVING(Register.CIV) {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return Finding.of(claim.minimumLiving())
                    .and(() -> category.urbanOnly() ? Finding.of(claim.minimumLivingUrban()) : Finding.YES);
        }

        @Override
        String requirement(Category category) {
            return "目前享受" + (category.urbanOnly() ? "城市" : "") + "最低生活保障";
        }
    },
    DISABILITY(Register.DPF) {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return Finding.of(claim.disabled()).and(() -> Finding.of(!Boolean.FALSE.equals(claim.canWork())));
        }

        @Override
        String requirement(Category category) {
            return "持有有效的残疾人证，且有一定劳动能力";
        }
    },
    DISABILITY_OR_SOLDIER(Register.DPF, Register.VET) {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return DISABILITY.own(category, claim, terms).or(() -> Finding.of(claim.disabledSoldier()));
        }

        @Override
        String requirement(Category category) {
            return "持有有效的残疾人证或者残疾军人证，且有一定劳动能力";
        }
    },
    REGISTERED_MONTHS {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return Finding.YES;
        }

        @Override
        String requirement(Category category) {
            return "连续登记失业满" + category.months() + "个月";
        }
    },
    LAND_LOST(Register.LAND) {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return Finding.of(claim.landLost());
        }

        @Override
        String requirement(Category category) {
            return "土地被政府征用";
        }
    },
    ALL_LAND_LOST(Register.LAND) {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return Finding.of(claim.allLandLost());
        }

        @Override
        String requirement(Category category) {
            return "土地全部被政府征用";
        }
    },
    VETERAN(Register.VET) {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return Finding.of(claim.veteran());
        }

        @Override
        String requirement(Category category) {
            return "退役军人";
        }
    },
    GRADUATE {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            var graduated = claim.graduatedOn();
            return Finding.of(claim.higherEducation() && graduated != null && !graduated.isAfter(claim.date()))
                    .and(() -> claim.enrolled() == null ? Finding.OPEN : Finding.of(!claim.enrolled()));
        }

        @Override
        String requirement(Category category) {
            return "已离校的高校毕业生";
        }
    },
    /** What a city has set and no register tells: papers, and somebody who looks at them. */
    PROVEN {
        @Override
        Finding own(Category category, HardshipClaim claim, HardshipTerms terms) {
            return claim.asksFor(category.code()) ? Finding.OPEN : Finding.NO;
        }

        @Override
        String requirement(Category category) {
            return "有材料证明属于“" + category.name() + "”";
        }
    };

    /** 《民法典》第十七条. */
    static final int ADULT = 18;

    private final Set<Register> registers;

    CategoryKind(Register... registers) {
        this.registers = Set.of(registers);
    }

    /** The registers that it looks at, of those that are asked only if the applicant allows it. */
    Set<Register> registers() {
        return registers;
    }

    /** Without the time on the register and what a visit found. */
    abstract Finding own(Category category, HardshipClaim claim, HardshipTerms terms);

    abstract String requirement(Category category);

    /** Whether somebody falls into a category of this kind. */
    static Finding of(Category category, HardshipClaim claim, HardshipTerms terms) {
        return Finding.of(claim.registeredFor(category.months()))
                .and(() -> claim.visited(category.code(), category.kind().own(category, claim, terms)));
    }

    /** A household counts as one whose members are found out by a visit. */
    boolean household() {
        return this == URBAN_ZERO_EMPLOYMENT || this == RURAL_ZERO_TRANSFER;
    }

    private static Finding insured(Category category, HardshipClaim claim) {
        var months = claim.uiMonths();
        return months == null ? Finding.OPEN : Finding.of(months >= category.uiMonths());
    }

    private static Finding formerState(HardshipClaim claim) {
        return claim.formerState() ? Finding.OPEN : Finding.NO;
    }

    private static Finding all(Stream<Finding> findings) {
        return findings.reduce(Finding.YES, (one, other) -> one.and(() -> other));
    }
}
