#include <UI/Missive/Pages/Serve/HttpPages.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>
#include <UI/Missive/Pages/Asset/AnswerAsset.hpp>
#include <UI/Missive/Pages/Shell/ErrorPage.hpp>
#include <UI/Missive/Pages/Shell/PageAnswer.hpp>

#include <utility>

namespace missive {
namespace {

std::optional<std::vector<std::string>> permissionsOf(const HttpRequest& request) {
    return request.principal ? std::optional{request.principal->permissions} : std::nullopt;
}

HttpResponse asset(const AnswerAsked& asked) {
    if (auto found = answerAsset(asked.request)) {
        return std::move(*found);
    }
    throw HttpError{ProblemDetails::of("request.route")};
}

} // namespace

HttpPages::HttpPages(App& app) : http_{app.feature<HttpRoutes>()} {
    http_.answer("GET /_missive/assets/{file}", {"text/css", &asset})
        .ofFramework()
        .name("_missive_asset")
        .describe("What pages load.")
        .anonymous();
}

AnswerDefinition HttpPages::page(std::string_view path, Source source) {
    return http_.answer("GET " + std::string{path},
                        {"text/html",
                         [this, shown = std::move(source)](const AnswerAsked& asked) {
                             const PageAsked page{asked.fields, PageValues{asked.request.target.parameters()},
                                                  permissionsOf(asked.request)};
                             return pageAnswer(200, shown(page), navigation_);
                         },
                         [this](const ProblemDetails& problem) { return refusal(problem); }});
}

AnswerDefinition HttpPages::action(std::string_view path, Action action) {
    return http_.answer("POST " + std::string{path},
                        {"text/html",
                         [done = std::move(action)](const AnswerAsked& asked) {
                             const auto next = done(
                                 {asked.fields, PageValues::ofForm(asked.request.body), permissionsOf(asked.request)});
                             auto response = HttpResponse::empty(303);
                             response.headers.add("Location", next.toString());
                             return response;
                         },
                         [this](const ProblemDetails& problem) { return refusal(problem); }});
}

void HttpPages::assemble(App&, std::vector<WiringProblem>&) {}

HttpResponse HttpPages::refusal(const ProblemDetails& problem) const {
    return errorPage(problem.status, problem.detail, navigation_);
}

} // namespace missive
