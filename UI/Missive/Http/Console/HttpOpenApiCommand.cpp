#include <UI/Missive/Http/Console/HttpOpenApiCommand.hpp>

#include <UI/Missive/Http/HttpRoutes.hpp>

#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace missive {

CommandDefinition HttpOpenApiCommand::definition() const {
    return CommandDefinition{"http:openapi", "Describe what is answered over HTTP, as OpenAPI 3.1"}
        .option("output", "The file to write to, in place of standard output")
        .withHelp("The http:openapi command prints the description of the API as JSON:\n\n"
                  "  http:openapi --output=openapi.json\n\n"
                  "The text is the same as long as the API is: kept in a repository it shows every change.");
}

int HttpOpenApiCommand::execute(const Input& input, Output& output) {
    const auto text = routes_.openApi();
    const auto name = input.option("output");
    if (!name) {
        output.json(text);
        return success;
    }
    errno = 0;
    std::ofstream file{*name, std::ios::binary};
    file << text;
    if (!text.ends_with('\n')) {
        file << '\n';
    }
    if (!file.flush()) {
        throw std::runtime_error{"The file \"" + *name +
                                 "\" cannot be written: " + std::generic_category().message(errno) + '.'};
    }
    output.success("The description is written to " + *name + '.');
    return success;
}

} // namespace missive
