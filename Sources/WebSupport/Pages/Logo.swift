/// The lighthouse of the product, drawn in the colour of the text around it.
enum Logo {
    static let html: HTML = """
        <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path class="logo__beam" d="M14 8 2 4v8zM18 8l12-4v8z"/>
        <path class="logo__tower" d="M12.5 5 16 2l3.5 3v6h-7zM12.4 12.5h7.2L21.5 27h-11z"/>
        <path class="logo__wave" d="M3 28.5q3.25-2 6.5 0t6.5 0 6.5 0 6.5 0" fill="none" stroke-width="2" \
        stroke-linecap="round"/>
        </svg>
        """
}
