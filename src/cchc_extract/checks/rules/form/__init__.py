"""Does the document have the form that Decree 30/2020/NĐ-CP asks for?"""
