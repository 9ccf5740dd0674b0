#pragma once

#include <Application/Performance/Query/AccessRecordView.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <span>
#include <string>

namespace missive::performance {

/// Records of accesses as rows.
struct RecordTable {
    static Html html(std::span<const AccessRecordView> records, const std::string& caption,
                     const std::string& whenEmpty);
};

} // namespace missive::performance
