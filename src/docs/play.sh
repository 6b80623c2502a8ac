#!/usr/bin/env bash
# Plays scenarios C and A of the rule catalogue against a running demo, as applicants, officials and the clock would.
# Needs bash and curl. Usage: src/docs/play.sh [address, default http://localhost:8080]
# Every step checks its answer. It may be run again: each run brings its own people and numbers.
set -euo pipefail
base=${1:-http://localhost:8080}
run=$(date +%s)

die() { printf '✗ %s\n  HTTP %s %s\n' "$1" "${status:-}" "${answer:-}" >&2; exit 1; }
say() { printf '\n— %s\n' "$*"; }
ok() { printf '✓ %s\n' "$*"; }

call() { # user method path [body]; a demo user's password is the name
  local options=(-sS -X "$2" -w '\n%{http_code}' -H 'Content-Type: application/json') out
  [ -z "$1" ] || options+=(-u "$1:$1")
  [ $# -lt 4 ] || options+=(--data-binary "$4")
  out=$(curl "${options[@]}" "$base$3") || die "no answer from $base$3"
  status=${out##*$'\n'} answer=${out%$'\n'*}
}
expect() { [ "$status" = "$1" ] || die "$2: expected HTTP $1"; }
holds() { [[ $answer == *"$1"* ]] || die "$2: expected $1"; ok "$2"; }
value() { grep -o "\"$1\":\"\?[^\",}]*" <<<"$answer" | head -n 1 | sed 's/.*:"\?//'; }
await() { # what command…
  local what=$1 try
  shift
  for try in $(seq 120); do
    if "$@"; then return; fi
    sleep 1
  done
  die "waited two minutes for $what"
}

# --- people -----------------------------------------------------------------------------------------------------
id_number() { # area birth-date sequence: with the check digit of GB 11643
  local body=$1$2$3 weights=(7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2) sum=0 i
  for i in "${!weights[@]}"; do sum=$((sum + ${body:i:1} * weights[i])); done
  local digits=10X98765432
  printf '%s%s' "$body" "${digits:sum % 11:1}"
}
account() { # sixteen digits and the check digit of Luhn
  local body=620000$1 sum=0 i digit
  for ((i = 0; i < ${#body}; i++)); do
    digit=${body:${#body} - 1 - i:1}
    if ((i % 2 == 0)); then digit=$((digit * 2 > 9 ? digit * 2 - 9 : digit * 2)); fi
    sum=$((sum + digit))
  done
  printf '%s%s' "$body" $(((10 - sum % 10) % 10))
}
register() { # register data
  call "" PUT "/sandbox/$1/$id" "{\"result\":\"MATCH\",\"data\":$2}"
  expect 204 "sandbox $1"
}
known() { # what social insurance says besides
  register psb "{\"name\":\"$name\",\"alive\":true}"
  register emp '{"registrations":[],"employments":[]}'
  register si "{\"employerInsuredNow\":false,\"receivingPension\":false,\"flexibleInsured\":false,\"residualMonths\":0,$1}"
  register med '{"employerInsuredNow":false,"flexibleInsured":false,"residentInsured":false}'
  register samr '{"businesses":[]}'
  register edu '{"enrolled":false}'
  register jus '{"imprisoned":false}'
  register civ '{"minimumLiving":false}'
  register dpf '{"certified":false}'
  register land '{"lost":"NONE"}'
  register vet '{"veteran":false}'
  register bank "{\"accounts\":[{\"account\":\"$account\",\"holder\":\"$name\",\"valid\":true}]}"
}

# --- what applicants, officials and time do ---------------------------------------------------------------------
clock() { call "" PUT /sandbox/clock "{\"now\":\"$1\"}"; expect 204 "clock"; now=$1; ok "时钟 $1"; }
form() { # number items
  cat <<FORM
{"applicationNumber":"$1","channel":"ONLINE","office":"371082001","submittedAt":"$now:00",
 "applicant":{"idType":"01","idNo":"$id","name":"$name","hukouArea":"140106","residenceArea":"371082001",
  "mobile":"13800000000","siCardAccount":"$account"},
 "unemployment":{"unempDate":"$unemployed","unempReason":"$cause","jobSeeking":true,"workAbility":true},
 "items":[$2],
 "commitments":{"textVersion":"2025-1","truthful":true,"dataQuery":true,"reportChanges":true,"push":true,
  "benefitEnds":true,"signedAt":"$now:00","signature":"ESIGN"}}
FORM
}
submit() { # number items
  call portal POST /api/applications "$(form "$1" "$2")"
  expect 201 "application $1"
  ok "已受理 $1"
}
event() { # type date
  call portal POST /api/events "{\"eventId\":\"$run-$id-$1-$2\",\"type\":\"$1\",\"idType\":\"01\",\"idNo\":\"$id\",\"occurredOn\":\"$2\",\"source\":\"SI\",\"data\":{}}"
  expect 202 "event $1"
  ok "事件 $1 $2"
}
has_task() { # user query
  call "$1" GET "/engine-rest/task?$2"
  expect 200 "tasks of $1"
  task=$(value id)
  [ -n "$task" ]
}
work() { # user query fields
  await "a task of $1: $2" has_task "$1" "$2"
  call "$1" POST "/engine-rest/task/$task/claim" "{\"userId\":\"$1\"}"
  expect 204 "claim by $1"
  call "$1" POST "/engine-rest/task/$task/submit-form" "{\"variables\":{$3}}"
  expect 204 "completion by $1"
  ok "$1 办结 ${2//*Key=/}"
}
decide() { # user handling task [more fields]
  work "$1" "processInstanceBusinessKey=$2&taskDefinitionKey=$3" "\"decision\":{\"value\":\"AGREE\"}${4:+,$4}"
}
closed() { call portal GET "/api/applications/$1"; expect 200 progress; [ "$(value status)" = CLOSED ]; }
item() { # number item: leaves this item's part of the progress in answer
  call portal GET "/api/applications/$1"
  expect 200 progress
  answer=${answer#*\"item\":\"$2\"} answer=${answer%%\"item\":\"*}
}
decided() { item "$1" "$2"; [[ $answer == *'"outcome":"'* ]]; }
ended() { call portal GET "/api/cases/$1"; expect 200 case; [[ $answer == *'"endedOn":"'* ]]; }

registration='{"item":"registration"}'
hardship='{"item":"hardship","hardshipCategory":"H01","queryAuthorised":true}'
benefit() { printf '{"item":"benefit","uiInsuredPlace":"371082","payAccount":"%s"}' "$account"; }
services='{"item":"jobseeking","jobIntent1":"4-03-02","jobIntent2":"4-10-01","workType":"FULL_TIME","pushConsent":true}'
services+=',{"item":"guidance","guideMode":"ONE_TO_ONE"}'
services+=',{"item":"certificate","certForm":"ELECTRONIC"}'
services+=',{"item":"trainingwish","trainType":"SKILL","trainOccupation":["4-03-02"],"trainMode":"ONSITE"}'
street=street-clerk-371082001 lead=street-reviewer-371082001
officer=si-officer-371082-si reviewer=si-reviewer-371082-si
countyReviewer=county-reviewer-371082 county=county-approver-371082 secondApprover=county-approver-b-371082

await "the program at $base" curl -sf -o /dev/null "$base/actuator/health"

# --- scenario C -------------------------------------------------------------------------------------------------
say "情景丙：主动辞职，予以登记，不予核准失业保险金；再次失业时未领取的月数合并计算"
clock 2025-11-04T09:00
# Sequence number odd for a man, even for a woman; area and sequence change from run to run.
areas=(371002 371082 371083 371003 140106 110101 310101 330106 440103 510104)
area=${areas[run / 500 % 10]} sequence=$((run % 500 * 2))
name=孙建 id=$(id_number "$area" 19880721 "$(printf %03d $((sequence + 1)))")
account=$(account "$(printf %012d "$((run % 100000000000))1")") unemployed=2025-10-31 cause=U07
known '"stopReason":"U07","unemploymentMonths":130,"lastEmployerMonth":"2025-10"'

c=PLAY-C-$run
submit "$c-1" "$registration,$(benefit)"
decide $street "$c-1-01" Task_FirstReview
decide $officer "$c-1-02" Task_FirstReview
decide $reviewer "$c-1-02" Task_Recheck
await "the end of $c-1" closed "$c-1"
item "$c-1" registration; holds '"outcome":"GRANTED"' "失业登记：予以登记"
item "$c-1" benefit; holds '"outcome":"REFUSED"' "失业保险金：不予核准"
holds UI_VOLUNTARY "  理由 UI_VOLUNTARY"

clock 2025-12-01T09:00
event EmploymentStarted 2025-12-01
exit=C$c-1-13-1
work $street "processInstanceBusinessKey=$exit&taskDefinitionKey=Task_HearPerson" \
  '"heard":{"value":"REACHED"},"statement":{"value":"AGREES"},"comment":{"value":"电话核实，本人认可已入职"}'
decide $street "$exit" Task_FirstReview '"comment":{"value":"数据与本人陈述一致"}'
decide $lead "$exit" Task_Recheck
await "the end of case C$c-1" ended "C$c-1"
ok "失业登记已注销"

clock 2027-02-01T09:00
event EmploymentEnded 2027-01-31
unemployed=2027-01-31 cause=U01
known '"stopReason":"U01","unemploymentMonths":144,"lastEmployerMonth":"2027-01"'
submit "$c-2" "$registration,$(benefit)"
decide $street "$c-2-01" Task_FirstReview
decide $officer "$c-2-02" Task_FirstReview
decide $reviewer "$c-2-02" Task_Recheck
await "the end of $c-2" closed "$c-2"
item "$c-2" benefit; holds '"months":24' "失业保险金：130＋14＝144个月，领取24个月"

# --- scenario A -------------------------------------------------------------------------------------------------
say "情景甲：登记并领取7个月，认定就业困难，灵活就业后注销并享受社保补贴，被录用又失业后领取23个月"
clock 2025-11-04T09:00
name=赵红 id=$(id_number "$area" 19840312 "$(printf %03d $sequence)")
account=$(account "$(printf %012d "$((run % 100000000000))2")") unemployed=2025-10-31 cause=U01
known '"stopReason":"U01","unemploymentMonths":84,"retireGroup":"F55","lastEmployerMonth":"2025-10"'

a=PLAY-A-$run
call portal POST /api/applications "$(form "$a" "$registration,$(benefit),{\"item\":\"aidplan\"}")"
expect 422 "an item that is not built yet"
holds '"code":"F11"' "尚未开通的事项答复 F11，什么也不留下"
chosen="$registration,$(benefit),$services,$hardship"
submit "$a" "$chosen"
call portal POST /api/applications "$(form "$a" "$chosen")"
expect 200 "the same application again"
ok "同一申请再次提交，仍是同一件"

item "$a" registration; holds '"dueDate":"2025-11-07"' "失业登记三个工作日：2025-11-07 前办结"
clock 2025-11-05T10:00
decide $street "$a-01" Task_FirstReview
decide $officer "$a-02" Task_FirstReview
decide $reviewer "$a-02" Task_Recheck
for each in benefit jobseeking trainingwish certificate guidance; do await "$each" decided "$a" $each; done
item "$a" benefit
holds '"months":18' "失业保险金：18个月"
holds '"monthlyAmount":1980' "  每月1980.00元"
item "$a" jobseeking; holds '"餐饮服务人员","生活照料服务人员"' "求职登记：意向职业两个"
item "$a" trainingwish; holds '"outcome":"GRANTED"' "培训意愿已登记"
item "$a" certificate; holds '"certNo":"37108225' "就业创业证已签发"
item "$a" guidance; holds '"code":"GUIDE_SENT"' "职业指导服务指引已发送"

book() { call portal POST /api/guidance/bookings "{\"idType\":\"01\",\"idNo\":\"$id\",\"slotId\":\"$1\"}"; }
book E01-202511120900
expect 409 "a Wednesday"
holds "2025-11-12不开放" "周三（2025-11-12）不能预约一对一指导"
call portal GET "/api/guidance/slots?from=2025-11-06&to=2025-11-06"
expect 200 "the slots of Thursday"
book "$(grep -o '"slotId":"[^"]*"[^}]*"free":true' <<<"$answer" | head -n 1 | grep -o 'E[0-9]*-[0-9]*')"
expect 201 "a Thursday"
holds '"start":"2025-11-06T' "周四（2025-11-06）预约成功"

# The applicant looks for themselves: number and mobile, the code that was sent there, their page.
jar=$(mktemp)
visit() { # path [field…]: the public page in answer
  local options=(-sSL -b "$jar" -c "$jar" -w '\n%{http_code}' -H 'Accept: text/html') out field path=$1
  shift
  for field in "$@"; do options+=(--data-urlencode "$field"); done
  [ $# = 0 ] || options+=(--data-urlencode "_csrf=$token")
  out=$(curl "${options[@]}" "$base$path") || die "no answer from $base$path"
  status=${out##*$'\n'} answer=${out%$'\n'*}
  token=$(grep -o 'name="_csrf" value="[^"]*' <<<"$answer" | head -n 1 | sed 's/.*value="//') || true
}
visit /public/progress
visit /public/progress/codes "number=$a" mobile=13800000000
expect 200 "a code"
code=$(curl -sS "$base/sandbox/messages?about=mobile-code:$a" | grep -o '验证码 [0-9]*' | head -n 1 | grep -o '[0-9]*$')
visit /public/progress/sessions "number=$a" mobile=13800000000 "code=$code"
expect 200 "the applicant's page"
holds "$a-02" "申请人凭申请编号和手机验证码看到自己的进度"
holds 您的职业指导预约 "  和自己的预约"
holds '下载决定书（PDF）' "  和每个决定的决定书"
visit "/public/progress/decisions/$a-02"
expect 200 "her letter"
[[ $answer == %PDF* ]] || die "a PDF expected"
ok "  决定书是 PDF"
visit "/public/progress?number=$c-1"
expect 404 "another's application"
ok "  看不到他人的申请"
rm -f "$jar"

# --- training: a course is published by somebody else than its author, and offered in the account -------------------
training=training-officer-371082
call $training PUT "/api/training/courses/PLAY$run" '{"institution":"J01","title":"家常菜烹调","trainType":"SKILL","occupation":"4-03-02","level":"FIVE","trainMode":"ONSITE","trainTime":"WEEKEND","hours":80,"startsOn":"2026-01-10","seats":20,"fee":0}'
expect 202 "a course to be reviewed"
work training-officer-b-371082 "processInstanceBusinessKey=PX-COURSE-PLAY$run-1" '"decision":{"value":"AGREE"}'
call "" GET "/api/training/courses?occupation=4-03-02"
expect 200 "published courses"
holds "家常菜烹调" "培训课程经他人审核后公示"
call portal POST /api/training/offers/queries "{\"idType\":\"01\",\"idNo\":\"$id\"}"
expect 200 "her training account"
holds "家常菜烹调" "没有申请推送的，在个人账户中看到合适的课程"
posts() { # lines: one post each
  answer=$(curl -sS -u portal:portal -H 'Content-Type: application/x-ndjson' --data-binary "$1" "$base/api/vacancies")
}
post() { # number description
  printf '{"number":"%s","employerUscc":"92371002MA3ABCD127","employerName":"宁津海味餐馆（虚构）","title":"餐厅服务员","occupation":"4-03-02","description":"%s","area":"371082001","place":"宁津街道海韵路8号","workType":"FULL_TIME","salaryMin":2800,"headcount":2,"contact":"0631-0000001","publishedOn":"2025-11-05","closesOn":"2025-12-31"}\n' "$1" "$2"
}
posts "$(post "P-$run-1" 点餐、传菜，包两餐; post "P-$run-2" 限男性)"
holds '"answer":"ACCEPTED"' "岗位报送：合法的收下"
holds '《就业促进法》第二十七条' "  限男性的不予发布，说明依据"
call portal GET "/api/vacancies?q=%E6%9C%8D%E5%8A%A1%E5%91%98&area=371082"
expect 200 "vacancies"
holds '宁津海味餐馆（虚构）' "  随即查得到"

# --- an internship: offered, applied for, forwarded, accepted, agreed; the registration stays --------------------------
young=$(id_number "$area" 20030506 "$(printf %03d $sequence)") intern=PLAY-I-$run
her=$id hers=$account herName=$name
id=$young account=$(account "$(printf %012d "$((run % 100000000000))3")") name=宁小雨
known '"stopReason":"U01","unemploymentMonths":0,"lastEmployerMonth":"2025-10"'
submit "$intern" "$registration,{\"item\":\"internship\",\"internshipWill\":true}"
decide $street "$intern-01" Task_FirstReview
await "the end of $intern" closed "$intern"
item "$intern" internship; holds '"outcome":"GRANTED"' "就业见习：22岁，已登记，是见习对象"
call portal PUT "/api/internships/PLAY-$run" '{"host":"荣成软件园（虚构）","uscc":"92371002MA3ABCD127","title":"软件测试","area":"371082","allowance":2500,"months":6,"places":2,"validUntil":"2026-06-30","contact":"0631-0000001"}'
expect 204 "an internship post"
call portal POST /api/internships/applications "{\"idType\":\"01\",\"idNo\":\"$young\",\"post\":\"PLAY-$run\"}"
expect 201 "an application for it"
application=$(value application)
officerForJobs=job-match-officer-371082
work $officerForJobs "processInstanceBusinessKey=$application&taskDefinitionKey=Task_ForwardInternship" '"forwarding":{"value":"FORWARDED"}'
work $officerForJobs "processInstanceBusinessKey=$application&taskDefinitionKey=Task_RecordHostAnswer" '"hostAnswer":{"value":"ACCEPTED"}'
call portal POST /api/internships/agreements "{\"idType\":\"01\",\"idNo\":\"$young\",\"post\":\"PLAY-$run\",\"start\":\"2025-12-01\",\"end\":\"2026-05-31\",\"allowance\":2500,\"insured\":true}"
expect 201 "the agreement"
holds '"keepsRegistration":true' "签订见习协议，失业登记保留"
call portal GET "/api/internships/applications/$application"
expect 200 "the application"
holds '"state":"AGREED"' "  报名办结"
id=$her account=$hers name=$herName

paid() { # times
  call "" GET /sandbox/bank/payments
  expect 200 "the bank's book"
  [ "$(grep -o "\"account\":\"$account\"" <<<"$answer" | wc -l)" -eq "$1" ]
}
approve_until_paid() { # times [approver]; batches of other people may lie before hers
  local try approver=${2:-$county}
  for try in $(seq 120); do
    if paid "$1"; then return; fi
    if has_task "$approver" "taskDefinitionKey=Task_ApproveBatch&unassigned=true"; then
      work "$approver" "taskDefinitionKey=Task_ApproveBatch&unassigned=true" '"decision":{"value":"APPROVE"}'
    else
      sleep 1
    fi
  done
  die "payment $1 did not reach the bank within two minutes"
}
# --- recognised: reviewed by the street, shown to the public for five working days, decided by the county ---------------
clock 2025-11-18T10:00
decide $street "$a-12" Task_FirstReview
call "" GET /public/notices
holds "$a-12" "就业困难人员认定：公示中"
clock 2025-11-26T09:00
decide $countyReviewer "$a-12" Task_Approve
await "the end of $a" closed "$a"
item "$a" hardship; holds '"recognisedOn":"2025-11-26"' "2025-11-26 认定为就业困难人员"

months=0
for day in 2025-12-10 2026-01-10 2026-02-10 2026-03-10 2026-04-10 2026-05-10 2026-06-10; do
  clock "${day}T09:00"
  approve_until_paid $((++months))
  [ $day != 2026-03-10 ] || event ContactMade 2026-03-10
done

clock 2026-06-10T14:00
submit "$a-W" '{"item":"employment","empType":"FLEXIBLE","workContent":"网约配送","workPlace":"荣成市","startDate":"2026-06-10","monthlyIncome":3000}'
decide $street "$a-W-14" Task_FirstReview
decide $street "C$a-13-1" Task_FirstReview
decide $lead "C$a-13-1" Task_Recheck
await "the end of case C$a" ended "C$a"
ok "就业登记，失业登记已注销"

# --- the subsidy of her social insurance: claimed for past months, reviewed twice, shown, approved by a fourth hand -----
contributions() { # months from June 2026 on
  local list='' i year=2026 month=6
  for ((i = 0; i < $1; i++)); do
    list+="${list:+,}{\"month\":\"$year-$(printf %02d $month)\",\"payer\":\"PERSON\",\"amount\":883.20}"
    if ((++month > 12)); then month=1 year=$((year + 1)); fi
  done
  register si "{\"employerInsuredNow\":false,\"receivingPension\":false,\"flexibleInsured\":true,\"retireGroup\":\"F55\",\"contributions\":[$list]}"
  register emp '{"registrations":[],"employments":[],"subsidies":[]}'
}
claim() { # number from to
  submit "$1" "{\"item\":\"flexsubsidy\",\"flexContent\":\"网约配送\",\"flexPlace\":\"荣成市\",\"flexStart\":\"2026-06-10\",\"insuredTypes\":[\"PENSION\"],\"claimFrom\":\"$2\",\"claimTo\":\"$3\",\"flexCommitment\":true}"
  decide $street "$1-10" Task_FirstReview
  decide $countyReviewer "$1-10" Task_Recheck
}
clock 2026-10-08T09:00
contributions 4
claim "$a-S1" 2026-07 2026-09
clock 2026-10-20T09:00
decide $county "$a-S1-10" Task_Approve
await "the end of $a-S1" closed "$a-S1"
item "$a-S1" flexsubsidy; holds '"total":1766.4' "社保补贴：3 × 588.80 = 1766.40 元"
clock 2026-10-21T09:00
approve_until_paid 10 $secondApprover

clock 2027-02-03T09:00
event EmploymentStarted 2027-02-01
clock 2027-02-15T09:00
contributions 8
claim "$a-S2" 2026-06 2027-01
clock 2027-02-26T09:00
decide $county "$a-S2-10" Task_Approve
await "the end of $a-S2" closed "$a-S2"
item "$a-S2" flexsubsidy
holds '"usedMonths":8' "被录用之后补申以前的月份：已享受8个月，还剩28个月"
holds FLEX_MONTH_CONFLICT "  已领过的月份不再补"
clock 2027-02-27T09:00
approve_until_paid 15 $secondApprover

# --- dismissed after a year: twelve new months and eleven left ---------------------------------------------------------
clock 2028-02-01T09:00
event EmploymentEnded 2028-01-31
unemployed=2028-01-31 cause=U02
known '"stopReason":"U02","unemploymentMonths":12,"retireGroup":"F55","lastEmployerMonth":"2028-01"'
submit "$a-2" "$registration,$(benefit)"
decide $street "$a-2-01" Task_FirstReview
decide $officer "$a-2-02" Task_FirstReview
decide $reviewer "$a-2-02" Task_Recheck
await "the end of $a-2" closed "$a-2"
item "$a-2" benefit; holds '"months":23' "失业保险金：12＋11＝23个月"

# --- the books --------------------------------------------------------------------------------------------------
say "对账"
paid 15 || die "fifteen payments expected"
amounts=$(grep -o "{[^}]*\"account\":\"$account\"[^}]*}" <<<"$answer" | grep -o '"amount":[0-9.]*' | sort | uniq -c)
[[ $amounts =~ 7\ \"amount\":1980 && $amounts =~ 8\ \"amount\":588.8 ]] || die "7 × 1980.00 and 8 × 588.80 expected, found $amounts"
ok "银行付出 7 × 1980.00 + 8 × 588.80 = 18570.40 元"
call portal GET "/api/cases/C$a"
expect 200 case
[ "$(grep -o '"state":"PAID"' <<<"$answer" | wc -l)" -eq 7 ] || die "seven paid lines expected in our books"
holds '"residual":11' "我方账册 7 笔已发，剩余 11 个月"

say "案卷 C$a"; printf '%s\n' "$answer"
call portal GET "/api/applications/$a"
say "进度 $a"; printf '%s\n' "$answer"
call "" DELETE /sandbox/clock
expect 204 clock
say "全部通过"
