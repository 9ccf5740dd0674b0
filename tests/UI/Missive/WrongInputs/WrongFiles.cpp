#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>

#include <tests/UI/Missive/WrongInputs/InputPieces.hpp>

#include <string>

namespace missive::test {

using Needs = WrongInput::Needs;

std::vector<WrongInput> wrongFiles() {
    const std::string unread = "The import stopped at line 1: Standard input cannot be read to its end: ";
    const std::string unwritten = "The results could not be written to standard output: ";
    return {
        {"a file that is not there",
         "missive order:import nofile",
         {"The file \"nofile\" cannot be opened: No such file or directory."}},
        {"a directory instead of a file",
         "missive order:import .",
         {"The file \".\" is a directory: give a file, or - for standard input."}},
        {"a file without permission",
         "touch orders; chmod 000 orders; chmod 777 .; $AS_ANOTHER_USER missive order:import orders",
         {"The file \"orders\" cannot be opened: Permission denied."},
         "",
         Needs::anotherUser},
        {"a directory as standard input", "missive order:import - < /", {unread + "Is a directory."}},
        {"a closed standard input", "missive order:import - <&-", {unread + "Bad file descriptor."}},
        {"results for a full disk",
         "missive order:report > /dev/full",
         {unwritten + "No space left on device. What was written is incomplete."}},
        {"an order told to a full disk",
         create(order("\"Ada\"", "2")) + " > /dev/full",
         {unwritten + "No space left on device."}},
        {"a closed standard output", "missive order:report >&-", {unwritten + "Bad file descriptor."}},
    };
}

} // namespace missive::test
