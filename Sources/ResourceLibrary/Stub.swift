enum ResourceLibraryStub {}
