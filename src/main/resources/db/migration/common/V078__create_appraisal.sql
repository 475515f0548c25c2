-- What the anonymous slips about a member came to (民主评议): counts only, and the grade he was given.
create table appraisal (
  id bigint not null constraint appraisal_pk primary key,
  branch_id bigint not null constraint appraisal_branch_fk references branch,
  version integer not null,
  meeting_id bigint not null constraint appraisal_meeting_fk references meeting,
  person_id bigint not null constraint appraisal_person_fk references person,
  slips integer not null constraint appraisal_slips_check check (slips between 1 and 500),
  excellent integer not null,
  good integer not null,
  fair integer not null,
  poor integer not null,
  grade varchar(9) not null constraint appraisal_grade_check check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
  constraint appraisal_unique unique (branch_id, meeting_id, person_id),
  constraint appraisal_counts_check check (excellent >= 0 and good >= 0 and fair >= 0 and poor >= 0 and excellent + good + fair + poor <= slips)
);
