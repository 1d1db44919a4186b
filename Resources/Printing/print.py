# Given a document on standard input, writes it as tagged PDF (PDF/UA-1) to standard output; see PDFPrinter.
# Exit status 3: WeasyPrint is not installed.
import os
import resource
import sys

os.closerange(3, 1 << 20)  # nothing the server has open
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))  # no page of a paper fits into a file
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

try:
    import weasyprint
except (ImportError, OSError):
    sys.exit(3)


def only_what_was_given(url, *_, **__):
    if url.startswith("data:"):
        return weasyprint.default_url_fetcher(url)
    raise ValueError("a paper opens no addresses")


weasyprint.HTML(
    string=sys.stdin.buffer.read().decode(), base_url=None, url_fetcher=only_what_was_given
).write_pdf(sys.stdout.buffer, variant="pdf/ua-1")
