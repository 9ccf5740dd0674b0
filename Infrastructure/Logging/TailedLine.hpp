#pragma once

#include <Domain/Logging/RecordKey.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive::logging {

/// A line of a log file, to be shown among those of others.
struct TailedLine {
    /// Its own, or that of the latest line before it in its file where that is later.
    std::string orderedBy;
    std::optional<RecordKey> key;
    std::string text;

    /// Brings lines of several files together by their times, those of each file in its order.
    static void merge(std::vector<TailedLine>& lines);

    /// Gives the records of each process the order in which it told them, in the places that they have.
    static void sortByKeys(std::vector<TailedLine>& lines);
};

} // namespace missive::logging
