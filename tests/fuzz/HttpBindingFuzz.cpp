#include <UI/Missive/Http/Binding/BodyProblems.hpp>
#include <UI/Missive/Http/Binding/JsonFault.hpp>
#include <UI/Missive/Http/Binding/RequestJson.hpp>
#include <UI/Missive/Http/Message/RequestTarget.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>
#include <tests/UI/Missive/Http/ParcelMessages.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace missive;
using namespace missive::test::parcel;

/// What is refused is told: as no JSON, or with a place.
void bindBody(std::string_view text) {
    HttpRequest request;
    request.body = text;
    const auto fields = textFieldsOf<ShipParcelCommand>();
    const RequestJson json{fields, {}, request, RequestJson::Rest::Body};
    try {
        static_cast<void>(fromJson<ShipParcelCommand>(json.text(), UnknownFields::Refused));
    } catch (const JsonError&) {
        if (!jsonFault(text) && BodyProblems::of<ShipParcelCommand>(text).empty()) {
            std::abort();
        }
    }
}

void bindQuery(std::string_view text) {
    HttpRequest request;
    const auto target = RequestTarget::parse("/?" + std::string{text});
    if (!target) {
        return;
    }
    request.target = *target;
    const auto fields = textFieldsOf<FindParcelsQuery>();
    const RequestJson json{fields, {}, request, RequestJson::Rest::Query};
    try {
        static_cast<void>(fromJson<FindParcelsQuery>(json.text(), UnknownFields::Refused));
    } catch (const HttpError&) {
    } catch (const JsonError&) {
        try {
            json.check();
        } catch (const HttpError&) {
            return;
        }
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (text.empty()) {
        return 0;
    }
    if (text.front() % 2 == 0) {
        bindBody(text.substr(1));
    } else {
        bindQuery(text.substr(1));
    }
    return 0;
}
