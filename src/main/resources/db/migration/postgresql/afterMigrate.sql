-- Runs after every migration: each table of a branch gets the second wall, and the tables that only grow refuse
-- UPDATE, DELETE and TRUNCATE. Logins, links and tokens are not of one branch and are left out by name.
set local client_min_messages = warning;

do $$
declare t text;
begin
  for t in
    select c.table_name from information_schema.columns c
    join information_schema.tables b on b.table_name = c.table_name and b.table_schema = c.table_schema
    where c.table_schema = 'public' and c.column_name = 'branch_id' and b.table_type = 'BASE TABLE'
      and c.table_name not in ('account', 'overseer_scope', 'one_time_link', 'public_code')
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('drop policy if exists own_branch on %I', t);
    execute format('create policy own_branch on %I using (branch_id = nullif(current_setting(''zhibu.branch'', true), '''')::bigint)', t);
  end loop;
end $$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'this table only grows: rows are never changed or deleted' using errcode = 'ZB001';
end $$;

do $$
declare t text;
begin
  foreach t in array array['audit_entry', 'audit_chain', 'ledger_entry', 'scorecard_version', 'bonus_payment',
    'bonus_stub', 'bonus_stub_line', 'vote_count', 'vote', 'minutes_amendment', 'expense_budget', 'expense_decision',
    'expense_payment', 'expense_receipt', 'expense_version', 'note_reading'] loop
    if to_regclass(t) is not null then
      execute format('drop trigger if exists append_only on %I', t);
      execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', t);
      execute format('drop trigger if exists never_empty on %I', t);
      execute format('create trigger never_empty before truncate on %I for each statement execute function refuse_change()', t);
    end if;
  end loop;
end $$;
