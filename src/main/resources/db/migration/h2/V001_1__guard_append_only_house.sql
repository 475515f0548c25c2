create trigger audit_entry_append_only before update, delete on audit_entry for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger audit_chain_append_only before update, delete on audit_chain for each row call "org.zhibu.database.AppendOnlyTrigger";
