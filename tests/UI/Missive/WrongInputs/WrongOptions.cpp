#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>

#include <tests/UI/Missive/WrongInputs/InputPieces.hpp>

#include <string>

namespace missive::test {

std::vector<WrongInput> wrongOptions() {
    const std::string consume = "missive messenger:consume async --stop-when-empty ";
    const auto sync = messenger("transports: {s: 'sync://', a: 'doctrine://default'}");
    return {
        {"an unknown command",
         "missive messenger:consum3",
         {"Command \"messenger:consum3\" is not defined. Did you mean this? messenger:consume"}},
        {"a mistyped abbreviation",
         "missive mess:cosume",
         {"Command \"mess:cosume\" is not defined. Did you mean this? messenger:consume"}},
        {"an ambiguous abbreviation",
         "missive mess:st",
         {"Command \"mess:st\" is ambiguous. Did you mean one of these?"}},
        {"an unknown option",
         consume + "--limt=3",
         {"The \"--limt\" option does not exist. Did you mean this? --limit"}},
        {"an option without its value", consume + "--limit", {"The \"--limit\" option requires a value."}},
        {"a flag with a value", consume + "--all=no", {"The \"--all\" option does not accept a value."}},
        {"a negative limit", consume + "--limit=-1", {"Option \"limit\" must be a positive integer, \"-1\" passed."}},
        {"a failure limit that is no number",
         consume + "--failure-limit=few",
         {"Option \"failure-limit\" must be a positive integer, \"few\" passed."}},
        {"a memory limit that is no size",
         consume + "--memory-limit=much",
         {"Option \"memory-limit\" must be a size in bytes such as \"128M\", \"much\" passed."}},
        {"a time limit of nothing",
         consume + "--time-limit=0",
         {"Option \"time-limit\" must be a positive number of seconds, \"0\" passed."}},
        {"a negative sleep", consume + "--sleep=-1", {"Option \"sleep\" must be a number of seconds, \"-1\" passed."}},
        {"a fetch size of nothing",
         consume + "--fetch-size=0",
         {"Option \"fetch-size\" must be a positive integer, \"0\" passed."}},
        {"more threads than any machine has",
         consume + "--concurrency=100000",
         {"Option \"concurrency\" must be at most 1000, \"100000\" passed."}},
        {"a renewal after the lease",
         consume + "--keepalive=90",
         {"Option \"keepalive\" must be shorter than the lease of the transport \"async\", which is 60000 ms"}},
        {"an unknown bus", consume + "--bus=nope", {"The bus \"nope\" does not exist."}},
        {"queues where there are none",
         consume + "--queues=high",
         {"The transport \"async\" has no queues to choose from: leave out the option --queues."}},
        {"an unknown receiver",
         "missive messenger:consume asnyc",
         {"The receiver \"asnyc\" does not exist. Valid receivers are: async, failed."}},
        {"no receiver", "missive messenger:consume", {"Please pass at least one receiver."}},
        {"a receiver that is sync",
         "missive messenger:consume s",
         {"The receiver \"s\" does not exist. Valid receivers are: a."},
         sync},
        {"receivers left out of nothing",
         consume + "--exclude-receivers=failed",
         {"The \"--exclude-receivers\" option can only be used with the \"--all\" option."}},
        {"all receivers left out",
         "missive messenger:consume --all --exclude-receivers=async --exclude-receivers=failed",
         {"All transports/receivers have been excluded. Please specify at least one to consume from."}},
        {"an unknown transport to set up",
         "missive messenger:setup-transports nope",
         {"The \"nope\" transport does not exist."}},
        {"an unknown format",
         "missive order:report --format=xml",
         {"Invalid output format \"xml\": use \"txt\" or \"json\"."}},
        {"an unknown key to look at",
         "missive debug:config nope",
         {"There is no configuration under the key \"nope\". Run debug:config to see all keys."}},
        {"an unknown bus to look at",
         "missive debug:messenger nope",
         {"Bus \"nope\" does not exist. Known buses are \"command.bus\", \"query.bus\", \"event.bus\"."}},
        {"too few arguments", "missive order:pay " + id, {"Not enough arguments (missing: \"amount\")."}},
        {"too many arguments",
         "missive order:show a b",
         {"Too many arguments to \"order:show\" command, expected arguments \"id\"."}},
    };
}

} // namespace missive::test
