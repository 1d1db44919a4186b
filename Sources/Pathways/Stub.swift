enum PathwaysStub {}
