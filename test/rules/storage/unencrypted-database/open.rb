class G
  def a; SQLite3::Database.new('patients.db'); end
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  def b; Sequel.sqlite('patients.db'); end
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
  def c; SQLite3::Database.new(':memory:'); end
end
