#pragma once

#include <Application/Missive/Operation/ClassCountView.hpp>
#include <Application/Missive/Operation/Named.hpp>

namespace missive {

/// The classes of failed messages, those whose message is older first.
struct FailedClassesView {
    Named<ClassCountView> classes;
};

} // namespace missive
