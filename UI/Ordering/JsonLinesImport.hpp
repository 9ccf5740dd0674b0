#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Console/Output/Output.hpp>
#include <UI/Missive/InputText.hpp>
#include <UI/Ordering/ImportSummary.hpp>

#include <string_view>

namespace missive::ordering {

/// Takes a text of JSON Lines line by line. What is refused is told on standard error as
/// `line 17: order.empty: An order needs at least one line.`, with the line's number in the text, and the others go on.
class JsonLinesImport {
public:
    JsonLinesImport(const Clock& clock, Output& output) : clock_{clock}, output_{output} {}

    /// `accept` takes one line or throws DomainError. Any other error ends the import; its sentence then begins with
    /// the line it stopped at.
    ImportSummary run(InputText& text, FunctionRef<void(std::string_view)> accept);

private:
    const Clock& clock_;
    Output& output_;
};

} // namespace missive::ordering
