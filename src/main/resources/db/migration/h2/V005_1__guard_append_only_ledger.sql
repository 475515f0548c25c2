create trigger ledger_entry_append_only before update, delete on ledger_entry for each row call "org.zhibu.database.AppendOnlyTrigger";
