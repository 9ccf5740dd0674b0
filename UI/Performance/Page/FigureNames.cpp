#include <UI/Performance/Page/FigureNames.hpp>

#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

#include <algorithm>

namespace missive::performance {

std::string FigureNames::title(std::string_view figure) {
    if (figure == "request_time") {
        return "Time";
    }
    if (figure == "query_time") {
        return "Time in queries";
    }
    return figure == "queries" ? "Queries" : "Memory";
}

std::string FigureNames::id(std::string figure) {
    std::replace(figure.begin(), figure.end(), '_', '-');
    return figure;
}

std::string FigureNames::text(std::string_view figure, double value) {
    if (figure == "memory") {
        return ReadableFigure::bytes(value);
    }
    return figure == "queries" ? ReadableFigure::count(value) : ReadableFigure::duration(value);
}

} // namespace missive::performance
