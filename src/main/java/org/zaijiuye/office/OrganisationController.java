package org.zaijiuye.office;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.records.Office;

/** How an administrator fills an empty program: offices first, then who works there. */
@RestController
@Tag(name = "机构和人员", description = "仅限系统管理员；重复提交同一内容，结果不变")
class OrganisationController {

    private final OfficeCheck officeCheck;
    private final OfficeRecorder offices;
    private final StaffCheck staffCheck;
    private final StaffRecorder staff;
    private final MeetingRoles meetingRoles;

    OrganisationController(
            OfficeCheck officeCheck,
            OfficeRecorder offices,
            StaffCheck staffCheck,
            StaffRecorder staff,
            MeetingRoles meetingRoles) {
        this.officeCheck = officeCheck;
        this.offices = offices;
        this.staffCheck = staffCheck;
        this.staff = staff;
        this.meetingRoles = meetingRoles;
    }

    /** What is sent for an office; {@code parent} is left out for a city. */
    record OfficeBody(
            String name,
            Office.Level level,
            @Nullable String parent,
            String division,
            String profile,
            @Nullable String phone) {}

    record OfficeEntered(String code, List<String> groups) {}

    /** {@code password} is sent for a new user, or to set another; {@code idType} is 01 where it is left out. */
    record StaffBody(
            String name,
            @Nullable String password,
            List<String> groups,
            @Nullable String idType,
            @Nullable String idNo,
            List<RelativeBody> relatives) {}

    record RelativeBody(Kinship kinship, @Nullable String idType, String idNo) {}

    /** {@code warnings} tells, in Chinese, which of the groups meet on one case. */
    record StaffEntered(String user, List<String> groups, List<String> warnings) {}

    @PutMapping(path = "/api/offices/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "登记或更改机构",
            description = "先上级后下级；同时建立本级的岗位组。有误时 422 逐项列出。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = OfficeBody.class))))
    ResponseEntity<OfficeEntered> office(@PathVariable String code, @RequestBody JsonNode body) {
        var entered = offices.enter(officeCheck.read(code, body));
        return ResponseEntity.status(entered.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new OfficeEntered(code, entered.groups()));
    }

    @PutMapping(path = "/api/staff/{user}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "登记或更改人员",
            description = "岗位组、本人和应回避亲属的证件号码；号码只存不可还原的摘要，不再显示。岗位会先后办理同一件的，warnings 逐条提示；"
                    + "以后产生的任务，不能由其办理的不出现在其列表中，此前已有的任务认领时拒绝。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = StaffBody.class))))
    ResponseEntity<StaffEntered> staff(@PathVariable String user, @RequestBody JsonNode body, Principal caller) {
        var member = staffCheck.read(user, body, caller.getName());
        var created = staff.enter(member);
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new StaffEntered(user, member.groups(), meetingRoles.warnings(member.groups())));
    }
}
