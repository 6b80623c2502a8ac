-- For each task: who must not be offered it, because it is about themselves or a relative.
create index staff_relation_person on staff_relation (id_hash);
