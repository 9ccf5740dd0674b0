#include <UI/Missive/Pages/Shell/FigureTiles.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>

namespace missive {

Html FigureTiles::html() const {
    Element list{"dl"};
    list.with("class", "tiles");
    for (const auto& tile : tiles) {
        Element box{"div"};
        box.add(Element{"dt"}.add(tile.label)).add(Element{"dd"}.add(tile.figure));
        if (!tile.note.empty()) {
            box.add(Element{"dd"}.with("class", "note").add(tile.note));
        }
        list.add(box);
    }
    return list.html();
}

} // namespace missive
