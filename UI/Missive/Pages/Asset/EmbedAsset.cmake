# cmake -DFROM=<file> -DTO=<source> -DNAME=<function> -DTYPE=<media type> -P EmbedAsset.cmake: a file as bytes in a
# source, with its SHA-256, so that its address changes when it does.
file(READ "${FROM}" bytes HEX)
file(SHA256 "${FROM}" hash)
string(SUBSTRING "${hash}" 0 16 hash)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
get_filename_component(stem "${FROM}" NAME_WE)
get_filename_component(extension "${FROM}" EXT)
file(WRITE "${TO}" "#include <UI/Missive/Pages/Asset/PageAsset.hpp>

namespace missive {

const PageAsset& ${NAME}() {
    static constexpr char bytes[]{${bytes}};
    static const PageAsset asset{\"/_missive/assets/${stem}.${hash}${extension}\", \"${TYPE}\", {bytes, sizeof bytes}};
    return asset;
}

} // namespace missive
")
