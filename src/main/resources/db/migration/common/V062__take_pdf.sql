-- Papers too, not only pictures.
alter table upload drop constraint upload_kind_check;
alter table upload add constraint upload_kind_check check (kind in ('JPEG', 'PNG', 'PDF'));
