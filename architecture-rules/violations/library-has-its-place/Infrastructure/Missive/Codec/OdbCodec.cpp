#include <odb/database.hxx>
