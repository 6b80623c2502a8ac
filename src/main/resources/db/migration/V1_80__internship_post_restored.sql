-- What a post was open until before an office withdrew it; null while none withdraws it.
alter table internship_post add column open_until date;
