#include <UI/Missive/Pages/Shell/FilterForm.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>

namespace missive {
namespace {

Html choiceOf(const FilterForm::Field& field, const std::string& id) {
    Element select{"select"};
    select.with("id", id).with("name", field.name);
    for (const auto& [value, label] : field.choices) {
        Element option{"option"};
        option.with("value", value).add(label);
        if (value == field.value) {
            option.with("selected", "selected");
        }
        select.add(option);
    }
    return select.html();
}

Html inputOf(const FilterForm::Field& field, const std::string& id) {
    Element input{"input"};
    input.with("id", id).with("name", field.name).with("value", field.value);
    if (field.isInstant) {
        input.with("type", "datetime-local").with("step", "1");
    } else if (field.isNumber) {
        input.with("type", "number").with("min", "0").with("step", "any").with("inputmode", "decimal");
    } else {
        input.with("type", "text").with("autocapitalize", "off").with("spellcheck", "false");
    }
    if (!field.hint.empty()) {
        input.with("placeholder", field.hint);
    }
    return input.html();
}

} // namespace

Html FilterForm::html() const {
    Element form{"form"};
    form.with("method", "get").with("class", "filters").with("role", "search").with("aria-label", label);
    form.action(target);
    for (const auto& field : fields) {
        const auto fieldId = id + "-" + field.name;
        form.add(Element{"div"}
                     .add(Element{"label"}.with("for", fieldId).add(field.label))
                     .add(field.choices.empty() ? inputOf(field, fieldId) : choiceOf(field, fieldId)));
    }
    for (const auto& [name, value] : kept) {
        form.add(Element{"input"}.with("type", "hidden").with("name", name).with("value", value));
    }
    form.add(Element{"div"}.add(Element{"button"}.with("type", "submit").add("Show")));
    return form.html();
}

} // namespace missive
