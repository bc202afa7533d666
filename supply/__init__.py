"""What the library is made of and shipped as: dependencies, licences, bounds, the bill of materials."""
