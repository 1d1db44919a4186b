enum WebSupportStub {}
