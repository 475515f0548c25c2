-- What is old is announced first and cleared a week later; at most one announcement waits in a branch.
create table note_sweep (
  id bigint not null constraint note_sweep_pk primary key,
  branch_id bigint not null constraint note_sweep_branch_fk references branch,
  version integer not null,
  announced_on date not null,
  due_on date not null,
  open_mark integer constraint note_sweep_open_mark_check check (open_mark = 1),
  done_on date,
  wiped integer constraint note_sweep_wiped_check check (wiped >= 0),
  unnamed integer constraint note_sweep_unnamed_check check (unnamed >= 0),
  constraint note_sweep_one_open unique (branch_id, open_mark),
  constraint note_sweep_due_check check (due_on > announced_on),
  constraint note_sweep_done_check check ((done_on is null) = (open_mark is not null) and (done_on is null) = (wiped is null)
    and (done_on is null) = (unnamed is null))
);
create index note_sweep_done_idx on note_sweep (branch_id, done_on);

-- A state of mind long over, and a concern long settled, stay counted and lose the name.
alter table mind_state alter column person_id drop not null;
alter table concern drop constraint concern_named_check;
alter table concern add constraint concern_named_check check (mode = 'NAMED' or raised_by is null);
