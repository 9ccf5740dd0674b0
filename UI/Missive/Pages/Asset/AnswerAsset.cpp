#include <UI/Missive/Pages/Asset/AnswerAsset.hpp>

#include <UI/Missive/Http/Message/EntityTags.hpp>
#include <UI/Missive/Pages/Asset/PageAsset.hpp>

#include <string>

namespace missive {

std::optional<HttpResponse> answerAsset(const HttpRequest& request) {
    const bool isIcon = request.target.path() == pageIcon().path;
    const auto& asset = isIcon ? pageIcon() : pageStyles();
    const bool isReading = request.method == HttpMethod::Get || request.method == HttpMethod::Head;
    if (!isReading || request.target.path() != asset.path) {
        return std::nullopt;
    }
    HttpResponse response{200, {}, std::string{asset.bytes}, {}};
    response.headers.add("Cache-Control", "public, max-age=31536000, immutable");
    response.headers.add("ETag", EntityTags::strong(asset.path));
    const auto known = request.headers.find("If-None-Match");
    const auto tags = known ? EntityTags::parse(*known) : std::nullopt;
    if (tags && (tags->isAny() || tags->matches(asset.path))) {
        response.status = 304;
        response.body.clear();
    } else {
        response.headers.add("Content-Type", asset.type);
    }
    return response;
}

} // namespace missive
