#include <UI/Ordering/OrderingConsoleCommand.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <string>

namespace missive::ordering {

int OrderingConsoleCommand::execute(const Input& input, Output& output) {
    try {
        return run(input, output);
    } catch (const DomainError& error) {
        output.error(error.code() + ": " + error.what());
        return failure;
    }
}

} // namespace missive::ordering
