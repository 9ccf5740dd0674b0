#pragma once

#include <Application/Performance/Query/ListAccessRecordsQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/AccessRecords.hpp>

#include <string>
#include <utility>

namespace missive::performance {

class ListAccessRecordsQueryHandler {
public:
    /// What it refers to must outlive it.
    ListAccessRecordsQueryHandler(AccessRecords& records, const Clock& clock, std::string environment)
        : records_{records}, clock_{clock}, environment_{std::move(environment)} {}

    /// Throws DomainErrors as MetricsScope does, `performance.status`, `performance.order`, and `page.limit` or
    /// `page.cursor`.
    AccessRecordsPageView operator()(const ListAccessRecordsQuery& query) const;

    /// The records that a query is about. Throws the same.
    AccessFilter filter(const ListAccessRecordsQuery& query) const;

private:
    AccessRecords& records_;
    const Clock& clock_;
    std::string environment_;
};

} // namespace missive::performance
