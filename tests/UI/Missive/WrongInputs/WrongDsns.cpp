#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>

#include <tests/UI/Missive/WrongInputs/InputPieces.hpp>

#include <string>

namespace missive::test {

std::vector<WrongInput> wrongDsns() {
    const std::string file = "packages/messenger.yaml:3: ";
    return {
        {"an unknown kind of transport",
         "missive messenger:consume async",
         {file + "The transport \"async\" has the DSN \"sqs://user:***@h:6379/x?password=***\", whose kind is not "
                 "supported. Supported are doctrine://default,"},
         transport("sqs://user:s3cr3t@h:6379/x?password=s3cr3t")},
        {"the same by variable",
         "MESSENGER_TRANSPORT_DSN=beanstalkd://guest:s3cr3t@h:11300 " + look,
         {"environment variable MESSENGER_TRANSPORT_DSN: The transport \"async\" has the DSN "
          "\"beanstalkd://guest:***@h:11300\", whose kind is not supported."}},
        {"a broker that is not there",
         "MESSENGER_TRANSPORT_DSN=amqp://guest:s3cr3t@127.0.0.1:1/%2f/messages " + look,
         {"The transport \"async\" cannot be asked: RabbitMQ at 127.0.0.1:1 (vhost \"/\") cannot be reached:"}},
        {"an option that Redis does not have",
         look,
         {file + "Transport \"async\": unknown option \"password\"; allowed are auth, auto_setup,"},
         transport("redis://user:s3cr3t@h:6379/x?password=s3cr3t")},
        {"Redis over TLS with an option it has not",
         look,
         {file + "Transport \"async\":"},
         transport("rediss://h:6379/x?ssl[colour]=red")},
        {"a time-out below zero",
         look,
         {file + "Transport \"async\": the option \"read_timeout\" must be a number of seconds, at most a day, not "
                 "\"-1\"."},
         transport("amqp://h?read_timeout=-1")},
        {"an outbox that is not in the database",
         look,
         {"The transport \"async\" has the outbox \"failed\", which does not share the transactions"},
         messenger("transports: {async: {dsn: 'redis://h/x', outbox: failed}, failed: 'in-memory://'}")},
        {"an outbox that does not exist",
         look,
         {"The transport \"async\" has the outbox \"nowhere\", which does not exist."},
         messenger("transports: {async: {dsn: 'redis://h/x', outbox: nowhere}, failed: 'in-memory://'}")},
        {"a DSN without a scheme",
         look,
         {"transports.async.dsn: The DSN \"nonsense\" is invalid: it must begin with a scheme, such as "
          "\"doctrine://default\"."},
         transport("nonsense")},
        {"a DSN with a wrong port",
         look,
         {"The DSN \"redis://u:***@h:port\" is invalid: the port must be a number from 1 to 65535."},
         transport("redis://u:s3cr3t@h:port")},
        {"an unknown option of a DSN",
         look,
         {file + "Transport \"async\": unknown option \"queu_name\"; did you mean \"queue_name\"?"},
         transport("doctrine://default?queu_name=x")},
        {"a redeliver_timeout that is no number",
         look,
         {file + "Transport \"async\": the option \"redeliver_timeout\" must be a number of seconds, not \"soon\"."},
         transport("doctrine://default?redeliver_timeout=soon")},
        {"a redeliver_timeout that is too short",
         look,
         {"the option \"redeliver_timeout\" must be at least 2 seconds"},
         transport("doctrine://default?redeliver_timeout=1")},
        {"an unknown connection",
         look,
         {file + "Transport \"async\": there is no database connection \"other\"; the only one is \"default\" "
                 "(doctrine://default)."},
         transport("doctrine://other")},
        {"a table name with more in it",
         look,
         {"the option \"table_name\" must be letters, digits and underscores on SQLite, not \"x;drop\"."},
         transport("doctrine://default?table_name=x;drop")},
        {"options for sync",
         look,
         {file + "The transport \"async\" is sync://, which takes no options."},
         transport("sync://?serialize=true")},
        {"a flag that is neither true nor false",
         look,
         {"the option \"serialize\" must be true or false, not \"perhaps\"."},
         transport("in-memory://?serialize=perhaps")},
        {"a transport's file in no place",
         "missive messenger:setup-transports",
         {"An error occurred while setting up the \"async\" transport: The SQLite database \"/proc/no/x.db\" cannot be "
          "opened; check that its directory exists"},
         transport("sqlite:////proc/no/x.db")},
    };
}

} // namespace missive::test
