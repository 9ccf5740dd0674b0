#pragma once

#include <UI/Missive/Pages/Serve/PageAsked.hpp>
#include <UI/Missive/Pages/Shell/Page.hpp>
#include <UI/Performance/Diagnosis.hpp>
#include <UI/Performance/Page/PageParts.hpp>

#include <utility>

namespace missive::performance {

/// What `perf:diagnose` prints.
class DiagnosisPage {
public:
    DiagnosisPage(PageParts parts, const Diagnosis& diagnosis) : parts_{std::move(parts)}, diagnosis_{diagnosis} {}

    Page operator()(const PageAsked& asked) const;

private:
    PageParts parts_;
    Diagnosis diagnosis_;
};

} // namespace missive::performance
