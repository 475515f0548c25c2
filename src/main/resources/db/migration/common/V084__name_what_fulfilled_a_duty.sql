-- The talk or visit that fulfilled a duty, by its address: taken back, it leaves the duty open again.
alter table care_duty add column done_with varchar(30);
alter table care_duty add constraint care_duty_done_check check (done_with is null or state = 'DONE');
