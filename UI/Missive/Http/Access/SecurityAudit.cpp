#include <UI/Missive/Http/Access/SecurityAudit.hpp>

#include <string>
#include <vector>

namespace missive {

void SecurityAudit::tell(LogLevel level, std::string_view outcome, std::string_view verb, const HttpRequest& request) {
    if (!log_.accepts(level)) {
        return;
    }
    const auto who = request.principal ? request.principal->name : "somebody unknown";
    std::vector<LogField> fields{{"outcome", std::string{outcome}},
                                 {"route", request.route},
                                 {"address", request.peer.address},
                                 {"request_id", request.id}};
    if (request.principal) {
        fields.push_back({"principal", who});
    }
    std::string text{who};
    text.append(" from ").append(request.peer.address).append(" ").append(verb).append(" the route ");
    log_.write(level, text.append(request.route).append("."), fields);
}

} // namespace missive
