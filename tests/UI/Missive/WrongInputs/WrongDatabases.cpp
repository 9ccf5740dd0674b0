#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>

#include <tests/UI/Missive/WrongInputs/InputPieces.hpp>

#include <string>

namespace missive::test {

using Needs = WrongInput::Needs;

std::vector<WrongInput> wrongDatabases() {
    const std::string report = " missive order:report";
    const std::string remedy = "write sqlite:///relative/path.db, sqlite:////absolute/path.db or "
                               "postgresql://user:password@host:5432/database.";
    return {
        {"an unknown database",
         "DATABASE_URL=mysql://u:s3cr3t@h/db" + report,
         {"DATABASE_URL is \"mysql://u:***@h/db\", which is not supported: " + remedy}},
        {"an unknown option of SQLite",
         "DATABASE_URL='sqlite:///x.db?serverVersion=3&journal=off'" + report,
         {"DATABASE_URL has the unknown option \"journal\"; allowed are charset, serverVersion."}},
        {"an unknown option of PostgreSQL",
         "DATABASE_URL='postgresql://u:s3cr3t@h/db?sslmod=require'" + report,
         {"DATABASE_URL has the unknown option \"sslmod\"; allowed are application_name, charset, connect_timeout, "}},
        {"a PostgreSQL server without a database",
         "DATABASE_URL=postgresql://u:s3cr3t@h" + report,
         {"DATABASE_URL: \"postgresql://u:***@h\" names no database: write postgresql://user:password@host:5432/"
          "database."}},
        {"a PostgreSQL server that is not there",
         "DATABASE_URL=postgresql://u:s3cr3t@127.0.0.1:1/db" + report,
         {"The PostgreSQL database \"postgresql://127.0.0.1:1/db\" cannot be reached: "}},
        {"a DATABASE_URL without a scheme",
         "DATABASE_URL=nonsense" + report,
         {"DATABASE_URL: \"nonsense\" does not begin with a scheme. Write sqlite:///relative/path.db, "
          "sqlite:////absolute/path.db or postgresql://user:password@host:5432/database."}},
        {"a DATABASE_URL with half a password",
         "DATABASE_URL=postgresql://u:s3cr3t" + report,
         {"DATABASE_URL: The DSN \"postgresql://u:***\" is invalid: the port must be a number"}},
        {"a database in memory",
         "DATABASE_URL=sqlite:///:memory:" + report,
         {"DATABASE_URL is \"sqlite:///:memory:\", which is not supported: " + remedy}},
        {"a file that is no database",
         "echo 'something else altogether' > x.db; DATABASE_URL=sqlite:///x.db" + report,
         {"The SQLite database \"x.db\" is not a database: the file holds something else."}},
        {"a directory instead of a database",
         "mkdir x.db; DATABASE_URL=sqlite:///x.db" + report,
         {"The SQLite database \"x.db\" is a directory: name a file in it."}},
        {"a database below a file",
         "touch x; DATABASE_URL=sqlite:///x/x.db" + report,
         {"The SQLite database \"x/x.db\" cannot be opened; check that its directory exists"}},
        {"a database far below the folders there are",
         "DATABASE_URL=sqlite:///nope/dir/x.db" + report + "; code=$?; test ! -e nope && exit $code",
         {"The SQLite database \"nope/dir/x.db\" cannot be opened: there is no folder \"nope\"."}},
        {"a database in a directory without permission",
         "mkdir -m 555 x; DATABASE_URL=sqlite:///x/x.db $AS_ANOTHER_USER" + report,
         {"The SQLite database \"x/x.db\" cannot be opened; check that its directory exists and that you may write "
          "there."},
         "",
         Needs::anotherUser},
        {"a database without permission",
         "missive order:report >x && chmod 444 var/missive.db && $AS_ANOTHER_USER " + create(order("\"Ada\"", "2")),
         {"The SQLite database \"var/missive.db\" cannot be written to: no permission for the file or its directory."},
         "",
         Needs::anotherUser},
        {"a device that is always full",
         "DATABASE_URL=sqlite:////dev/full" + report,
         {"The SQLite database \"/dev/full\" cannot grow: the disk is full."}},
        {"a disk that fills up",
         "yes '" + order("\"Ada\"", "2") +
             "' | awk '{ sub(/000000000001/, sprintf(\"%012d\", NR)); print } NR == 2000 { exit }' > orders; mkdir x; "
             "unshare -m sh -c 'mount -t tmpfs -o size=256k tmpfs x && DATABASE_URL=sqlite:///x/x.db missive "
             "order:import orders'",
         {"The import stopped at line ", ": The SQLite database \"x/x.db\" cannot grow: the disk is full. The lines "
                                         "before it are done; run it again when the cause is removed."},
         "",
         Needs::ownFileSystem},
        {"a signal for workers that cannot be written",
         "mkdir -m 555 x; DATABASE_URL=sqlite:///x/x.db $AS_ANOTHER_USER missive messenger:stop-workers",
         {"\"x/workers.restart_requested\" cannot be written: make its folder writable, workers look there for the "
          "signal."},
         "",
         Needs::anotherUser},
    };
}

} // namespace missive::test
