"""Reads the forms of a page with everything a browser would send if nobody changed a field."""
from html.parser import HTMLParser


class Form:
    def __init__(self, attributes):
        self.action = attributes.get("action") or ""
        self.method = (attributes.get("method") or "get").lower()
        self.in_main = False
        self.hidden = {}
        self.fields = {}
        self.names = []


class FormReader(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.forms = []
        self.inside = None
        self.in_main = False
        self.select = None
        self.area = None
        self.feed(text)

    def handle_starttag(self, tag, pairs):
        attributes = {name: value or "" for name, value in pairs}
        if tag == "main":
            self.in_main = True
        elif tag == "form":
            self.inside = Form(attributes)
            self.inside.in_main = self.in_main
            self.forms.append(self.inside)
        elif self.inside is not None:
            self.field(tag, attributes)

    def field(self, tag, attributes):
        name = attributes.get("name")
        if tag == "option" and self.select is not None:
            if "selected" in attributes or self.select not in self.inside.fields:
                self.inside.fields[self.select] = attributes.get("value", "")
            return
        if not name or tag not in {"input", "select", "textarea", "button"}:
            return
        self.inside.names.append(name)
        kind = attributes.get("type", "text")
        if tag == "select":
            self.select = name
        elif tag == "textarea":
            self.area = name
            self.inside.fields[name] = ""
        elif tag == "button":
            if "formaction" in attributes:
                return
            self.inside.fields.setdefault(name, attributes.get("value", ""))
        elif kind == "hidden":
            self.inside.hidden[name] = attributes.get("value", "")
        elif kind in {"radio", "checkbox"}:
            if "checked" in attributes:
                self.inside.fields[name] = attributes.get("value", "on")
        elif kind != "file":
            self.inside.fields[name] = attributes.get("value", "")

    def handle_data(self, data):
        if self.area is not None and self.inside is not None:
            self.inside.fields[self.area] += data

    def handle_endtag(self, tag):
        if tag == "main":
            self.in_main = False
        elif tag == "form":
            self.inside = None
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.area = None
