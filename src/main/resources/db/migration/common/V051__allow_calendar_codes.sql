-- A person's private calendar link stands among the codes; of it only the hash is kept.
alter table public_code alter column code set data type varchar(64);
alter table public_code drop constraint public_code_kind_check;
alter table public_code add constraint public_code_kind_check check (kind in ('ZONE', 'CALENDAR'));
