package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What was done for people; each record is written by the item that did it. */
public interface ServiceRecords extends ListCrudRepository<ServiceRecord, Long> {

    /** Earliest first. */
    List<ServiceRecord> findByPersonIdOrderByServedOnAscIdAsc(long person);

    @Query("select * from service_record where case_number = :caseNumber order by served_on, id")
    List<ServiceRecord> inCase(String caseNumber);

    boolean existsByKindAndReference(ServiceKind kind, String reference);
}
