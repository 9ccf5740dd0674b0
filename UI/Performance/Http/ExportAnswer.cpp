#include <UI/Performance/Http/ExportAnswer.hpp>

#include <UI/Performance/Console/ExportColumns.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive::performance {

namespace {

ExportRows::Format formatNamed(const std::string& name) {
    return name == "csv"    ? ExportRows::Format::Csv
           : name == "json" ? ExportRows::Format::Json
                            : ExportRows::Format::Ndjson;
}

const char* mediaTypeOf(ExportRows::Format format) {
    switch (format) {
    case ExportRows::Format::Csv:
        return "text/csv; charset=utf-8";
    case ExportRows::Format::Json:
        return "application/json";
    case ExportRows::Format::Ndjson:
        break;
    }
    return "application/x-ndjson";
}

/// Adds the rows to the text: of records no more than a page is held beside it.
void addRows(const MetricsExport& exported, ExportRows::Format format, std::string& text) {
    ExportRows rows{format, exported.isOfRecords ? ExportColumns::ofRecords() : ExportColumns::ofRoutes()};
    for (const auto& route : exported.routes) {
        rows.add(ExportColumns::of(route));
    }
    if (exported.records) {
        exported.records([&](const std::vector<AccessRecord>& page) {
            for (const auto& record : page) {
                rows.add(ExportColumns::of(record));
            }
            text += rows.take();
        });
    }
    text += rows.finish();
}

} // namespace

HttpResponse exportAnswer(const MetricsExport& exported) {
    const auto format = formatNamed(exported.format);
    const auto total = std::to_string(exported.total);
    const std::string cut = exported.isCut ? "true" : "false";
    const bool isJson = format == ExportRows::Format::Json;
    std::string text = isJson ? "{\"total\":" + total + ",\"truncated\":" + cut + ",\"rows\":" : "";
    addRows(exported, format, text);
    text += isJson ? "}\n" : "";
    HttpResponse answer{200, {}, std::move(text), {}};
    answer.headers.add("Content-Type", mediaTypeOf(format));
    const std::string name = exported.isOfRecords ? "records." : "routes.";
    answer.headers.add("Content-Disposition", "attachment; filename=\"" + name + exported.format + "\"");
    answer.headers.add("X-Missive-Total", total);
    if (exported.isCut) {
        answer.headers.add("X-Missive-Truncated", cut);
    }
    return answer;
}

} // namespace missive::performance
