/// Help, law and version, below every page and in the same order everywhere.
struct PageFooter {
    let context: SiteRequestContext
    let paths: SitePaths

    private var texts: Texts { context.texts }

    var html: HTML {
        """
        <footer class="footer">
        <div class="footer__inner">
        <ul class="footer__links" aria-label="\(texts("support.frame.footer"))">
        <li><a href="\(paths.help)">\(texts("support.frame.help"))</a></li>
        <li><a href="\(paths.accessibility)">\(texts("support.frame.accessibility"))</a></li>
        <li><a href="\(paths.privacy)">\(texts("support.frame.privacy"))</a></li>
        </ul>
        <p class="footer__version">Lotse \(context.site?.settings.version ?? "")</p>
        </div>
        </footer>
        """
    }
}
