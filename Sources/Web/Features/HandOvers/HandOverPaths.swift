/// The addresses of handing one's own cases over.
enum HandOverPaths {
    static let choice = "/uebergabe"
    static let preview = choice + "/vorschau"
}
