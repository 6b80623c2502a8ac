-- Work that was noted but that nobody got counts for nothing: it is asked for anew.
update case_task set state = 'CANCELLED' where state = 'NOT_ASKED';
