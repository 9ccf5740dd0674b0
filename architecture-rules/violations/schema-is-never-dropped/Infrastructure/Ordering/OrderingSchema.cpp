namespace missive {

void create(odb::database& database) { odb::schema_catalog::create_schema(database, "ordering"); }

} // namespace missive
